/**
 * A label is a name of an entity, with what a writer should do about it. How a label is found in text is decided in
 * `recognise/`; here is only what is known about it.
 */

/**
 * - `preferred`: the name to write.
 * - `accepted`: another good name.
 * - `deprecated`: a wrong or superseded name; using it is a finding.
 * - `hidden`: recognised, never suggested and never a finding.
 */
export type LabelUse = 'preferred' | 'accepted' | 'deprecated' | 'hidden';

/**
 * What decides whether a weak label counts in a draft. Phrases are matched as names are: in any case where they have no
 * capitals, else with them ("Turkey", never "turkey").
 */
export interface LabelContext {
  /** Phrases that speak for the dossier's sense ("Turkish", "spy agency"). */
  readonly for?: readonly string[];
  /**
   * Phrases that speak for it too, but give way to a phrase against it that is as near: "Turkish" speaks for the
   * service MIT, but not beside "students".
   */
  readonly hints?: readonly string[];
  /** Phrases that speak against it ("Massachusetts", "campus"). */
  readonly against?: readonly string[];
  /** True: only the phrases under `for` count as evidence, not the dossier's subjects. */
  readonly own?: boolean;
}

export interface Label {
  readonly text: string;
  readonly use: LabelUse;
  /** BCP 47 tag of the label's language, where it is not the dossier's. */
  readonly lang?: string;
  /** Printed in the source. */
  readonly seen?: boolean;
  /** Matches only when upper and lower case are as in `text`. */
  readonly caseSensitive?: boolean;
  /** Counts only when the draft gives evidence for the dossier's sense, and not when it gives evidence against it. */
  readonly weak?: boolean;
  readonly context?: LabelContext;
  /** The label names something narrower or broader than the entity; it is never replaced by another label. */
  readonly scope?: 'narrower' | 'broader';
  /** Inflected and adjective forms that count as this label ("Balkan" for "Balkans"); never suggested. */
  readonly forms?: readonly string[];
  /** The label to write in its place, where that is not the preferred one ("Kalın" for "Kalin"). */
  readonly instead?: string;
  /** Why the label is used so; shown to the writer when it is not preferred. */
  readonly note?: string;
}
