'use strict';

// As much of a page as the renderer needs to make its elements in.
class Element {
  constructor(name) {
    Object.assign(this, { tagName: name.toUpperCase(), children: [], attributes: {}, dataset: {} });
    this.style = { setProperty() {}, removeProperty() {} };
    this.classList = { add() {}, remove() {} };
  }

  get childNodes() {
    return this.children;
  }

  get firstElementChild() {
    return this.children[0] ?? null;
  }

  appendChild(child) {
    this.children.push(child);
    child.parentElement = this;
    return child;
  }

  insertBefore(child) {
    return this.appendChild(child);
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  getAttribute(name) {
    return this.attributes[name];
  }

  removeAttribute(name) {
    delete this.attributes[name];
  }

  querySelectorAll() {
    return [];
  }

  getElementsByTagName() {
    return [];
  }

  getBoundingClientRect() {
    return { width: 0, height: 0 };
  }

  addEventListener() {}

  removeChild() {}
}

globalThis.document = { createElement: (name) => new Element(name), createTextNode: (text) => Object.assign(new Element('text'), { textContent: text }) };
globalThis.window = { getComputedStyle: () => ({}), addEventListener() {} };
globalThis.HTMLElement = Element;
for (const name of ['Button', 'Input', 'Select', 'TextArea', 'Anchor', 'Image', 'Option']) {
  globalThis[`HTML${name}Element`] = class {};
}
