/**
 * What a sentence claims agrees with the source. Phrases of the model are looked for between names; a sentence that denies,
 * asks, doubts, looks back, or speaks for somebody else is left alone, and so is whatever the source does not speak of.
 */
import { provenFrames } from '../claims/claim.ts';
import { claimsOf } from '../claims/claims.ts';
import { contradiction } from '../claims/messages.ts';
import type { Rule } from '../rule.ts';

export const sourceAgreement: Rule = {
  id: 'source-agreement',
  summary: 'What a sentence says of the source’s subjects does not contradict the source.',
  why: `A name can be spelt right and stand in a wrong sentence: another director, another superior, four states where the source lists five, an operation “conducted” where the source says “capable of”. Brief reads who is said to hold a role, whom a body reports to, which members a list has and how many, the year of an event, what is to replace what, and what is told as done. It compares that with the source, shows its words, and says what they say. It never says that a sentence is false.

It is quiet where it is unsure: in questions, conditions, negations of other things, talk about other times, other people’s words, and on everything the source does not settle. “Not in the source” is no contradiction. Who a body reports to, and who wrote and published the source’s text, are found at the rule’s level. The other kinds of claim are right often, and not yet measured to be right often enough: they are shown as hints (info), whatever the level. [What is read, what is not, and the numbers](../claims.md) are written down.`,
  level: 'warning',
  needs: ['mention'],
  repairs: 'none',
  good: [
    { text: 'MİT reports directly to the President of Türkiye.' },
    { text: 'Until 2017 MİT reported to the Prime Minister.', because: 'Other times are another matter.' },
    { text: 'The CIA reports to the Director of National Intelligence; MİT reports to the Turkish president.' },
    { text: 'Does MİT report to parliament?' },
    { text: 'Critics say that MİT should report to parliament.', because: 'Somebody else says it.' },
    { text: 'Hakan Fidan, a former director of MİT, is foreign minister.' },
    { text: 'Three of the five Turkic states border the Caspian Sea: Azerbaijan, Kazakhstan and Turkmenistan.' },
    {
      text: 'Two reforms concern technology: artificial intelligence and the cybersecurity of MİT.',
      because: 'A part of a list.',
    },
    { text: 'MİT plans to be present in Chad.', because: 'The source does not speak of it.' },
    { text: 'In the 2010s MİT became capable of conducting military operations in Syria, Iraq, and Libya.' },
    { text: 'Intelligence diplomacy does not replace traditional diplomacy, İbrahim Kalın writes.' },
  ],
  bad: [
    {
      text: '⟦MİT reports to the Minister of the Interior⟧.',
      message:
        'The source (10 January 2026, ¶3) says that MİT reports to the President of Türkiye: follow it, or say who says otherwise.',
    },
    {
      text: '⟦MİT’s director, Hakan Fidan⟧, argues that the service has outgrown its region.',
      message:
        'The source (10 January 2026, ¶1) names İbrahim Kalın as Director of MİT: follow it, or say who says otherwise.',
    },
    {
      text: '⟦Four Turkic states⟧ are listed.',
      message: 'The source (10 January 2026, ¶7) names five Turkic states: follow it, or say who says otherwise.',
    },
    { text: 'İbrahim Kalın wants to take MİT ⟦from a global model to a regional approach⟧.' },
    { text: '⟦In Africa, the focus is on Libya, Ethiopia and Sudan⟧.' },
    {
      text: 'In the 2010s ⟦MİT conducted military operations in Syria⟧, Iraq and Libya.',
      message:
        'The source (10 January 2026, ¶3) says no more than that MİT is capable of military operations in Syria, Iraq and Libya: follow it, or say who says otherwise.',
    },
    { text: 'MİT goes global, and ⟦intelligence diplomacy is to take the place of traditional diplomacy⟧.' },
    { text: '⟦The President of Türkiye reports to MİT⟧.' },
    {
      text: '⟦The Balkans are no focus of MİT⟧.',
      message:
        'The source (10 January 2026, ¶7) says that the Balkans are a geographic focus of MİT: follow it, or say who says otherwise.',
    },
  ],
  *check(draft, { knowledge }) {
    for (const claim of claimsOf(draft, knowledge, { outcome: 'contradicted' })) {
      const dossier = knowledge.dossier(claim.dossier);
      if (dossier === undefined) continue;
      yield {
        span: claim.span,
        message: contradiction(claim, dossier),
        dossier: claim.dossier,
        entity: claim.entity,
        ...((claim.unproven || !provenFrames.has(claim.frame)) && { hint: true as const }),
        ...(claim.quote && { quote: claim.quote }),
      };
    }
  },
};
