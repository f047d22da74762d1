// What Emscripten's script of the rate certifications exports.
declare module '@rates' {
  /** The class as Embind exposes it; every string is an id, a name or JSON text. */
  export interface RawRates {
    version(): string;
    programs(): string;
    verify(program: string): string;
    exhibit(program: string, exhibit: string): string;
    figure(program: string, cell: string): string;
    assumptions(program: string): string;
    /** A JSON list of changes. */
    rates(program: string, changesJson: string): string;
    settle(program: string, changesJson: string, scenarioText: string): string;
    rateLine(program: string, changesJson: string, line: string): string;
    examples(program: string): string;
    rateCells(program: string): string;
    /** A CSV file, as text or as its bytes, and a JSON object of chosen readings. */
    assign(program: string, csv: string | Uint8Array, readingsJson: string): string;
    assignOne(program: string, monthJson: string, readingsJson: string): string;
    assignedCsv(program: string, csv: string | Uint8Array, readingsJson: string): string;
    assignedScenario(program: string, csv: string | Uint8Array, readingsJson: string): string;
    riskFactors(program: string, scoresText: string | Uint8Array): string;
    delete(): void;
  }
  export interface RatesModule { Rates: new () => RawRates }
  const create: (options?: { locateFile?: (name: string) => string; wasmBinary?: Uint8Array }) => Promise<RatesModule>;
  export default create;
}
