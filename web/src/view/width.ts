import type { LitElement, ReactiveController } from 'lit';

/** The width of an element in whole pixels, and `most` at the most. A change draws the element again. */
export class Width implements ReactiveController {
  /** A guess until the element is laid out. */
  pixels = 720;
  private readonly observer = new ResizeObserver(([entry]) => {
    if (entry) this.measured(entry.contentRect.width);
  });

  constructor(private readonly host: LitElement, private readonly most = Infinity) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  private measured(width: number): void {
    const pixels = Math.min(Math.round(width), this.most);
    if (pixels === this.pixels) return;
    this.pixels = pixels;
    this.host.requestUpdate();
  }
}
