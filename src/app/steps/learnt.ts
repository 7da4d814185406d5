import { loadSpeech } from '#screening';

/** What was learnt of speech: here once, so that findings are a matter of the text and the pack alone. */
export const speech = await loadSpeech();
