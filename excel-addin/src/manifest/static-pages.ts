import { addinText } from '@nuandong/core/ui'

/**
 * Features of the browser inside that the pane cannot do without: Internet Explorer and old Edge lack them, or an old
 * WPS.
 */
const NEEDED = {
  excel: "'noModule' in document.createElement('script') && typeof globalThis !== 'undefined'",
  wps: "'noModule' in document.createElement('script') && 'findLast' in [] && 'hasOwn' in Object",
}

/** ES5, loaded before everything: where the browser inside is too old for the pane, it would be an empty one. */
export function tooOldScript(host: keyof typeof NEEDED): string {
  const both = (key: 'title' | 'what') => {
    const name = host === 'wps' ? (`old.wps.${key}` as const) : (`old.${key}` as const)
    return { zh: addinText('zh-CN', name), en: addinText('en', name) }
  }
  const title = both('title')
  const words = JSON.stringify({ title: `${title.zh} / ${title.en}`, ...both('what') })
  return `(function () {
  if (${NEEDED[host]}) return;
  var words = ${words};
  document.addEventListener('DOMContentLoaded', function () {
    var body = document.body, parts = [['h1', words.title], ['p', words.zh], ['p', words.en]];
    while (body.firstChild) body.removeChild(body.firstChild);
    for (var i = 0; i < parts.length; i++) {
      var element = document.createElement(parts[i][0]);
      element.appendChild(document.createTextNode(parts[i][1]));
      body.appendChild(element);
    }
  });
})();
`
}

const escapeHtml = (text: string) => text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`)

/** The page behind the manifest's help links: the steps of the pane, in both languages. */
export function helpPage(): string {
  const section = (locale: 'zh-CN' | 'en') => {
    const say = (key: Parameters<typeof addinText>[1]) => escapeHtml(addinText(locale, key))
    return `<section lang="${locale}"><h1>${say('manifest.name')}</h1><p>${say('manifest.description')}</p><ol><li>${say('manifest.started.tip')}</li><li>${say('welcome.open')}</li><li>${say('welcome.check')}</li><li>${say('welcome.click')}</li></ol><p>${say('welcome.privacy')}</p></section>`
  }
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(addinText('zh-CN', 'manifest.name'))}</title></head>
<body>${section('zh-CN')}${section('en')}</body></html>
`
}
