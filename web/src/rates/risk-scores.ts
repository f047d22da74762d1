// The risk scores being entered, and the document they make.

export interface EnteredPlan { id: string; name: string; cells: Readonly<Record<string, EnteredScore>> }
export interface EnteredScore { member_months: string; risk_score: string }
export interface EnteredScores { plans: readonly EnteredPlan[]; decimals: string }

export const nothingEntered: EnteredScore = { member_months: '', risk_score: '' };

/** A plan with nothing entered, under an id that no other has. */
export function anotherPlan(plans: readonly EnteredPlan[]): EnteredPlan {
  let number = plans.length + 1;
  while (plans.some(({ id }) => id === `plan_${number}`)) number += 1;
  return { id: `plan_${number}`, name: `Plan ${number}`, cells: {} };
}

/** The cells that some plan has an entry in, in the order given. */
export function enteredCells({ plans }: EnteredScores, cells: readonly string[]): string[] {
  return cells.filter((cell) => plans.some((plan) => plan.cells[cell]?.member_months || plan.cells[cell]?.risk_score));
}

/** Figures as a person writes them, "290,000", as documents have them. */
const plain = (text: string): string => text.replaceAll(/[,\s]/g, '');

/** The document of what is entered; a field left empty is left out. */
export function scoresDocument(program: string, scores: EnteredScores, cells: readonly string[]): string {
  const used = enteredCells(scores, cells);
  const scoreOf = ({ member_months: months, risk_score: score }: EnteredScore): Partial<EnteredScore> => ({
    ...(months ? { member_months: plain(months) } : {}), ...(score ? { risk_score: plain(score) } : {}),
  });
  return JSON.stringify({
    format: 'trueup.risk-scores.v1',
    program,
    ...(scores.decimals ? { factor_decimals: scores.decimals } : {}),
    plans: scores.plans.map(({ id, name, cells: entered }) => ({
      id, name, cells: Object.fromEntries(used.map((cell) => [cell, scoreOf(entered[cell] ?? nothingEntered)])),
    })),
  }, null, 2);
}

/** What a document that the engine accepted has entered. */
export function scoresOf(text: string): EnteredScores {
  const { plans, factor_decimals: decimals = '' } = JSON.parse(text) as {
    plans: { id: string; name: string; cells: Record<string, Partial<EnteredScore>> }[]; factor_decimals?: string;
  };
  return {
    decimals,
    plans: plans.map(({ id, name, cells }) => ({
      id, name, cells: Object.fromEntries(Object.entries(cells).map(([cell, score]) => [cell, { ...nothingEntered, ...score }])),
    })),
  };
}
