/**
 * A contested claim, and a description that judges, stand with the one whose claim it is. Every ordinary way of saying so
 * counts, wherever it stands in the sentence; the source's own way is offered.
 */
import type { Claim } from '../claims/claim.ts';
import { claimsOf } from '../claims/claims.ts';
import { attribution, isSourcesOwn, missingAttribution } from '../claims/messages.ts';
import type { Draft } from '../draft.ts';
import type { Suggestion } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const attributedClaim: Rule = {
  id: 'attributed-claim',
  summary: 'A contested claim or a judging description says whose it is.',
  why: `The source says that Türkiye’s authorities *consider* FETÖ responsible for the attempted coup. A draft that drops the “consider” turns a view into a fact, in the writer’s own voice. The same goes for two names made one by a comma, and for words that judge (“a radical organization”).

Any ordinary way of saying whose view it is will do: “according to”, “Turkish prosecutors say”, “is accused of”, “the alleged”, “so-called”, quotation marks, “in Ankara’s view”. The suggestion puts the source’s own attribution in front.`,
  level: 'info',
  needs: ['mention'],
  repairs: 'suggestion',
  good: [
    { text: 'Türkiye’s authorities consider FETÖ responsible for the attempted coup in 2016.' },
    { text: 'According to Ankara, FETÖ organised the 2016 coup attempt.' },
    { text: 'FETÖ was behind the 2016 coup attempt, Turkish prosecutors say.' },
    { text: 'FETÖ is accused of the attempted coup in 2016.' },
    { text: 'The Hizmet movement denies that it organised the 2016 coup attempt.' },
    { text: 'Who was responsible for the attempted coup in 2016? FETÖ, say Turkish officials.' },
    { text: 'FETÖ, as Türkiye’s authorities call the Hizmet movement, is on the list.' },
    { text: 'The attempted coup in 2016, allegedly staged by FETÖ, changed the country.' },
    { text: 'DHKP/C, described as a radical Marxist-Leninist organization, is also named.' },
  ],
  bad: [
    {
      text: '⟦FETÖ carried out the attempted coup in 2016⟧.',
      message: 'Say whose view this is: the source (10 January 2026, ¶5) has it from Türkiye’s authorities.',
    },
    { text: '⟦FETÖ carried out the coup attempt⟧ in 2015.', because: 'A wrong year makes it no other event.' },
    { text: 'The names differ, and ⟦the Hizmet movement organised the 2016 coup attempt⟧.' },
    { text: '⟦The attempted coup in 2016 was staged by FETÖ⟧.' },
    {
      text: '⟦FETÖ, also known as the Hizmet movement⟧, is the third on the list.',
      message: 'Say whose view this is: the source (10 January 2026, ¶5) puts it so in words of its own.',
    },
    {
      text: '⟦DHKP/C is a radical Marxist-Leninist organization⟧.',
      message: 'Say whose description this is: the source (10 January 2026, ¶5) puts it so in words of its own.',
    },
  ],
  *check(draft, { knowledge }) {
    for (const claim of claimsOf(draft, knowledge, { outcome: 'unattributed' })) {
      const dossier = knowledge.dossier(claim.dossier);
      if (dossier === undefined) continue;
      const suggestion = isSourcesOwn(claim) && inserted(draft, claim, attribution(claim, dossier));
      yield {
        span: claim.span,
        message: missingAttribution(claim, dossier),
        dossier: claim.dossier,
        entity: claim.entity,
        ...(claim.quote && { quote: claim.quote }),
        ...(suggestion && { suggestions: [suggestion] }),
      };
    }
  },
};

/** The attribution in front of the clause, where the clause opens a sentence or follows what joins it. */
function inserted({ text }: Draft, { span, position, block }: Claim, speaker: string): Suggestion | undefined {
  // Inside emphasis or a link a clause seldom begins.
  if (position === 'inside' || block.kind === 'heading' || /[*_~[`]/.test(text.charAt(span.start - 1)))
    return undefined;
  const opens = position === 'opening';
  const article = opens && /^(?:The|A|An)\s/.test(text.slice(span.start, span.start + 4));
  const first = text.charAt(span.start);
  const head = `${opens ? 'According' : 'according'} to ${speaker}, `;
  return {
    title: `Insert “${head.trim()}”`,
    edit: {
      span: { start: span.start, end: span.start + (article ? 1 : 0) },
      text: article ? head + first.toLowerCase() : head,
    },
  };
}
