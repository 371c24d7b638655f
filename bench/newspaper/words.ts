/** The stock that the generated stories are put together from. Each list is a list of its own kind of word. */
export const nouns = [
  ...['harbour', 'council', 'bridge', 'library', 'market', 'school', 'ferry', 'hospital', 'theatre', 'museum'],
  ...['river', 'reservoir', 'station', 'quarry', 'orchard', 'brewery', 'cathedral', 'clinic', 'depot', 'estate'],
  ...['factory', 'festival', 'garden', 'hostel', 'inquiry', 'jetty', 'kitchen', 'lighthouse', 'mill', 'nursery'],
  ...['observatory', 'park', 'quay', 'railway', 'stadium', 'tower', 'university', 'village', 'warehouse', 'yard'],
  ...['budget', 'charter', 'committee', 'contract', 'court', 'election', 'grant', 'hearing', 'levy', 'mortgage'],
] as const;

export const qualities = [
  ...['old', 'new', 'northern', 'southern', 'public', 'private', 'municipal', 'regional', 'coastal', 'rural'],
  ...['costly', 'quiet', 'crowded', 'disused', 'flooded', 'restored', 'planned', 'temporary', 'medieval', 'modern'],
] as const;

export const doings = [
  ...['reviewed', 'approved', 'rejected', 'postponed', 'published', 'inspected', 'repaired', 'closed', 'reopened'],
  ...['measured', 'defended', 'questioned', 'funded', 'surveyed', 'abandoned', 'extended', 'replaced', 'counted'],
] as const;

export const people = [
  ...['the mayor', 'residents', 'engineers', 'the auditor', 'campaigners', 'teachers', 'the union', 'surveyors'],
  ...['shopkeepers', 'the coroner', 'nurses', 'the inspector', 'volunteers', 'drivers', 'the trust', 'historians'],
] as const;

export const places = [
  ...['Aldermere', 'Brackwater', 'Corran', 'Dunholt', 'Eastry', 'Fallowfield', 'Greyport', 'Hexcombe', 'Inverlea'],
  ...['Kestrel Bay', 'Larkhill', 'Marshgate', 'Norwick', 'Oxley', 'Penmarrow', 'Quenby', 'Ravensea', 'Stoneleigh'],
] as const;

export const times = [
  ...['on Monday', 'last week', 'in the spring', 'after two years', 'before the vote', 'on Thursday evening'],
  ...['over the winter', 'by the end of the month', 'for the first time', 'without notice', 'a decade ago'],
] as const;

export const reasons = [
  ...['because the money had run out', 'although nobody had asked for it', 'while the figures were being checked'],
  ...['as the law has required since the war', 'which surprised those who were there', 'once the rain had stopped'],
  ...['so that work could begin at last', 'despite a petition with thousands of names', 'if the survey allows it'],
] as const;

export const givenNames = [
  ...['Ada', 'Bashir', 'Clara', 'Dilys', 'Emeka', 'Farah', 'Gwen', 'Hugo', 'Imani', 'Jonas', 'Kirsty', 'Leon'],
  ...['Mina', 'Noor', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Samir', 'Tilda', 'Ursula', 'Viktor', 'Wanda', 'Yusuf'],
] as const;

export const familyNames = [
  ...['Abara', 'Barlow', 'Castell', 'Dray', 'Eklund', 'Farrow', 'Grieve', 'Hale', 'Ibsen', 'Jarvis', 'Kemp', 'Lund'],
  ...['Moss', 'Nair', 'Orchard', 'Pike', 'Quill', 'Rowe', 'Sharma', 'Thorne', 'Usher', 'Vane', 'Wick', 'Yates'],
] as const;
