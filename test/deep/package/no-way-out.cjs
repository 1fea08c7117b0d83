// Where no namespace is to be had: every connection to another machine, and every question for a name, is an error.
const net = require('node:net')
const dns = require('node:dns')
const LOCAL = /^(127\.|::1$|localhost$)/
const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const host =
    typeof first === 'object' ? (first.host ?? 'localhost') : typeof args[1] === 'string' ? args[1] : 'localhost'
  if (first?.path === undefined && !LOCAL.test(host)) throw new Error(`a connection to ${host}`)
  return connect.apply(this, args)
}
const { lookup } = dns
dns.lookup = (host, ...rest) => {
  if (!LOCAL.test(host)) throw new Error(`a question for the name ${host}`)
  return lookup(host, ...rest)
}
