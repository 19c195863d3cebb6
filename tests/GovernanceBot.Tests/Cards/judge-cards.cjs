'use strict';

// node judge-cards.cjs: reads a card a line and answers each with a line, the JSON list of what is wrong with it.
const readline = require('node:readline');
require('./page.cjs');
const markdown = require('markdown-it')();
const { AdaptiveCard, CardElement, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

function complaints(json) {
  // The pattern of this property is global and remembers where it stopped: without this it refuses every second card.
  CardElement.langProperty.regEx.lastIndex = 0;
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
  const remarks = [...events, ...card.validateProperties().validationEvents].map((event) => event.message);
  return [...remarks, ...weight(json), ...texts(json).flatMap(macros), ...cards(json).flatMap(markup)];
}

// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/design-effective-cards
function weight(json) {
  return (json.actions ?? []).length > 6 ? [`${json.actions.length} actions, six are shown`] : [];
}

function texts(value) {
  if (value === null || typeof value !== 'object' || /^Input/.test(value.type)) {
    return [];
  }
  return Object.entries(value).flatMap(([name, inner]) => (typeof inner === 'string' && name !== 'data' ? [inner] : texts(inner)));
}

// A client replaces these wherever it shows text.
function macros(text) {
  return /\{\{(DATE|TIME)\(/.test(text) ? [`a macro in: ${text.slice(0, 80)}`] : [];
}

// The card and those that unfold from it: the renderer makes these only when they are asked for.
function cards(value) {
  if (value === null || typeof value !== 'object') {
    return [];
  }
  return [...(value.type === 'AdaptiveCard' ? [value] : []), ...Object.values(value).flatMap(cards)];
}

// The product itself never formats: a tag that the renderer makes of a text was written by somebody, and does not come out as they wrote it.
function markup(json) {
  const card = new AdaptiveCard();
  card.parse(json, new SerializationContext(Versions.v1_5));
  return formatted(card.render()).map((html) => `formatted by the renderer: ${html.slice(0, 120)}`);
}

function formatted(element) {
  const html = (element?.innerHTML ?? '').replace(/<\/?p>|<br>/g, '');
  return [...(/<[a-z]/i.test(html) ? [html] : []), ...(element?.children ?? []).flatMap(formatted)];
}

readline.createInterface({ input: process.stdin }).on('line', (line) => process.stdout.write(`${JSON.stringify(complaints(JSON.parse(line)))}\n`));
