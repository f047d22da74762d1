// In the single file the engine is a classic script before this one, because file:// allows no modules.
import type create from '@engine';

export default (globalThis as unknown as { createTrueup: typeof create }).createTrueup;
