// A file of its own, so that it is loaded only when a certificate is made. The generator alone: the package's entry
// also reports how it is used, as does what it imports (see tools/no-usage-data.mjs).
export { generateCertificates } from 'office-addin-dev-certs/lib/generate.js'
