// What Emscripten's script exports: the factory of a module that holds the Embind class.
declare module '@engine' {
  /** The class as Embind exposes it; every string is JSON text. */
  export interface RawEngine {
    catalogue(): string;
    example(id: string): string;
    program(id: string): string;
    /** Text may come as its bytes, so that the engine sees those that are no UTF-8. */
    open(programText: string, scenarioText: string | Uint8Array): string;
    set(pointer: string, valueJson: string): string;
    outline(): string;
    reply(): string;
    readings(): string;
    explain(lineId: string): string;
    compare(otherScenarioText: string | Uint8Array): string;
    /** The program as a shipped one's id or as a document. */
    compareWith(otherProgram: string, otherScenarioText: string | Uint8Array): string;
    terms(program: string, other: string): string;
    /** A JSON list of scenario texts. */
    combine(scenarioTextsJson: string): string;
    scenario(): string;
    version(): string;
    delete(): void;
  }
  export interface EngineModule { Engine: new () => RawEngine }
  const create: (options?: { locateFile?: (name: string) => string; wasmBinary?: Uint8Array }) => Promise<EngineModule>;
  export default create;
}
