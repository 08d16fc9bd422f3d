/** What the editor calls the language of models. */
export const languageId = 'nosograph-model';
