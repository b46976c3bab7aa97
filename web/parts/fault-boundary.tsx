/** What a page shows when it breaks by itself: a sentence and a way to start again, never an empty screen. */
import { Component } from 'react'
import type { ReactNode } from 'react'

export interface FaultBoundaryProps {
  /** Going to another place tries again; the page itself stays mounted, with what it holds. */
  place: string
  text: string
  retry: string
  children: ReactNode
}

/** React tells of faults while drawing only to a class. */
export class FaultBoundary extends Component<FaultBoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidUpdate(before: FaultBoundaryProps): void {
    if (this.state.broken && before.place !== this.props.place) this.setState({ broken: false })
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <div className="tb-summary" role="alert">
        <p>{this.props.text}</p>
        <div>
          <button type="button" className="tb-button" onClick={() => window.location.reload()}>
            {this.props.retry}
          </button>
        </div>
      </div>
    )
  }
}
