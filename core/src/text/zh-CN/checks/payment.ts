export const payment = {
  'account-holder.title': '账户姓名',
  'account-holder.fail': '开户人“{holder}”不是本户登记的成员。',
  'account-holder.advice': '保障金应发到本户成员账户；由监护人或他人代管的，请留存代管协议并注明。',
  'account-shared.title': '账户共用',
  'account-shared.fail': '同一账号用于 {households} 户。',
  'account-shared.advice': '请核实账号是否录错；确需代管的，须有代管协议并注明。',
  'account-checksum.title': '银行账号',
  'account-checksum.fail.check-digit': '银行卡号校验位不符，可能录错一位。',
  'account-checksum.fail.length': '账号长度为 {length} 位，不合常规。',
  'account-checksum.fail.characters': '账号中有数字以外的字符。',
  'account-checksum.advice': '请对照银行卡或存折核对；存折账号没有校验位，核对无误即可。',
}
