/** plasmo: the address of a script that is built by itself, for `chrome.scripting` */
declare module 'url:*' {
  const url: string
  export default url
}
