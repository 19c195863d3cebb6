'use strict';

// node judge-manifest.cjs SCHEMA-FILE JSON: prints what the schema has against the document, as a JSON list.
const fs = require('node:fs');
const Ajv = require('ajv-draft-04');
const addFormats = require('ajv-formats');

const [schemaFile, json] = process.argv.slice(2);
// Microsoft's localization schema holds regular expressions that are none under the "u" flag.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaFile, 'utf8')));
validate(JSON.parse(json));
process.stdout.write(JSON.stringify((validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)));
