// Reads one JSON string a line and answers with the weighted length and the number of hashtags.
const { parseTweet, extractHashtagsWithIndices } = require(process.argv[2]);
require('readline').createInterface({ input: process.stdin }).on('line', line => {
  const text = JSON.parse(line);
  console.log(`${parseTweet(text).weightedLength} ${extractHashtagsWithIndices(text).length}`);
});
