import type { Finding, Verdict } from '@wasm/verification';

/** The verdicts, the one to look at first standing first. */
export const verdicts: readonly Verdict[] = ['contradicted', 'within', 'exact', 'not_testable'];

export const verdictWord: Record<Verdict, string> = {
  exact: 'exact',
  within: 'within rounding',
  contradicted: 'contradicted',
  not_testable: 'not testable',
};

export const verdictMeaning: Record<Verdict, string> = {
  exact: 'equal to the last printed digit',
  within: 'off by no more than the rounding of the printed figures allows',
  contradicted: 'off by more than rounding allows',
  not_testable: 'the figure, or one it is recomputed from, is not in the copy',
};

/** The one verdict to show for a figure that stands in several claims. */
export function foremost(findings: readonly Finding[]): Verdict | undefined {
  return verdicts.find((verdict) => findings.some((finding) => finding.verdict === verdict));
}
