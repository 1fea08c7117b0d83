import { Component, type ReactNode } from 'react'

interface Props {
  /** shown where what is inside cannot be shown */
  instead: ReactNode
  children: ReactNode
}

/** Keeps what fails inside from taking the rest of the room with it. */
export class Fallback extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children
  }
}
