'use strict';

// node judge-cards.cjs: reads a card a line and answers each with a line, the JSON list of what is wrong with it.
const readline = require('node:readline');
const { AdaptiveCard, CardElement, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');

function complaints(json) {
  // The pattern of this property is global and remembers where it stopped: without this it refuses every second card.
  CardElement.langProperty.regEx.lastIndex = 0;
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  const remarks = [...events, ...card.validateProperties().validationEvents].map((event) => event.message);
  return [...remarks, ...weight(json), ...texts(json).flatMap(markup)];
}

// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/design-effective-cards
function weight(json) {
  return (json.actions ?? []).length > 6 ? [`${json.actions.length} actions, six are shown`] : [];
}

// All that a client formats: with Markdown, or only by replacing dates and times.
function texts(value) {
  if (value === null || typeof value !== 'object') {
    return [];
  }
  switch (value.type) {
    case 'TextBlock':
      return [{ text: value.text, markdown: true }];
    case 'TextRun':
      return [{ text: value.text, markdown: false }];
    case 'FactSet':
      return value.facts.flatMap((fact) => [{ text: fact.title, markdown: true }, { text: fact.value, markdown: true }]);
    default:
      return Object.values(value).flatMap(texts);
  }
}

// The product itself never formats: what is left after the escapes was written by somebody and would not come out as they wrote it.
function markup({ text, markdown }) {
  if (/\{\{(DATE|TIME)\(/.test(text)) {
    return [`a macro in: ${text.slice(0, 80)}`];
  }
  const bare = text.replace(/\\[!-/:-@[-`{-~]/g, '');
  return markdown && (/[\\*_[\]<>`#~|]/.test(bare) || /^[ \t]*(\d{1,9}[.)]|[-+])\s/m.test(bare)) ? [`Markdown in: ${text.slice(0, 80)}`] : [];
}

readline.createInterface({ input: process.stdin }).on('line', (line) => process.stdout.write(`${JSON.stringify(complaints(JSON.parse(line)))}\n`));
