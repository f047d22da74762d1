import { LitElement, type PropertyDeclarations } from 'lit';
import type { Session } from '../model/session';
import { shared } from '../style/shared';

/** An element that shows a session of some kind and follows its changes. */
export abstract class FollowingElement<Followed extends EventTarget> extends LitElement {
  static override properties: PropertyDeclarations = { session: { attribute: false } };
  static override styles = [shared];
  declare session: Followed;

  private readonly follow = (): void => { this.requestUpdate(); };

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('changed', this.follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('changed', this.follow);
  }

  /** Tells the page something with an event that leaves every shadow tree. */
  protected tell(type: string, detail: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** An element that shows the settlement page's session. */
export abstract class SessionElement extends FollowingElement<Session> {}
