/** English words of saying and of pointing to who says it, in their forms. Only lists: the grammar is in `speakers.ts`. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const wordings = list('word words phrase phrases phrasing wording formulation formula telling');
export const pronouns = list('he she they');
/** Who speaks for a state, a party or an army. Analysts and authors are not here: they may have written the source. */
export const officials = list(
  `spokesman spokesmen spokeswoman spokesperson spokespeople official officials minister ministers ambassador diplomat diplomats
  general senator lawmaker lawmakers legislator legislators deputy politician politicians aide`,
);
export const determiners = list('the a an this that these those his her its their our my your some any each every no');
export const prepositions = list(
  'of to with from by in at for on about against near after before under over between among within without into onto through during since until via like unlike',
);
export const adverbs = list(
  'also has have had then later once again already even still now just himself herself itself themselves would will could may might must did does do never not only both first further instead thus therefore nonetheless as',
);
export const otherness = list(
  'another other earlier previous second different later separate next last first same-day',
);
export const joining = list(
  'and but or while which that who because although though whereas if when where in at for to of on with from by is are was were',
);
export const denials = list('not never no nowhere neither nor without cannot nobody');
/** Verbs of uttering: what follows in quotation marks is the speaker's own wording. */
export const speech = list(
  `say says said saying tell tells told telling write writes wrote written writing state states stated stating declare declares
  declared declaring add adds added adding remark remarks remarked announce announces announced reply replies replied answer
  answers answered ask asks asked respond responds responded exclaim exclaimed quip quipped comment comments commented recall
  recalls recalled insist insists insisted vow vows vowed pledge pledges pledged call calls called calling describe describes
  described describing dub dubs dubbed term terms termed label labels labelled labeled brand brands branded quote quotes quoted
  tweeted posted`,
);
/** Verbs of telling what somebody stresses, holds or wants: the words may be the reporter's. */
export const reporting = list(
  `argue argues argued arguing explain explains explained explaining note notes noted noting warn warns warned warning stress
  stresses stressed stressing emphasize emphasizes emphasized emphasise emphasises emphasised highlight highlights highlighted
  underline underlines underlined underscore underscores underscored outline outlines outlined present presents presented claim
  claims claimed report reports reported suggest suggests suggested mention mentions mentioned indicate indicates indicated
  conclude concludes concluded point points pointed observe observes observed assert asserts asserted maintain maintains
  maintained acknowledge acknowledges acknowledged admit admits admitted promise promises promised predict predicts predicted
  identify identifies identified list lists listed speak speaks spoke refer refers referred summarise summarises summarised
  summarize summarizes summarized characterise characterises characterised characterize characterizes characterized see sees
  saw view views viewed consider considers considered believe believes believed think thinks thought find finds found read
  reads name names named count counts counted contain contains contained repeat repeats repeated continue continues continued
  talk talks talked open opens opened close closes closed begin begins began end ends ended define defines defined frame frames framed cite cites cited link links linked assess assesses assessed`,
);
/** Of these the forms that are as often nouns. */
export const nounToo = list(
  'states name names count counts close end ends notes note reports report claims claim terms term label labels comment comments views view points point list lists link links present calls call answer answers brand brands warning writing frame frames outline outlines text',
);
