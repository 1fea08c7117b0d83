"""Prints, a JSON line a workbook, what openpyxl reads in it: values and notes by sheet."""

import json
import sys

import openpyxl


def read(path):
    workbook = openpyxl.load_workbook(path)
    sheets = []
    for sheet in workbook.worksheets:
        cells = [cell for row in sheet.iter_rows() for cell in row]
        sheets.append(
            {
                "name": sheet.title,
                "values": {cell.coordinate: str(cell.value) for cell in cells if cell.value is not None},
                "notes": {cell.coordinate: cell.comment.text for cell in cells if cell.comment},
            }
        )
    return sheets


for path in sys.argv[1:]:
    try:
        print(json.dumps({"sheets": read(path)}))
    except Exception as error:  # whatever it is, the workbook was not opened
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
