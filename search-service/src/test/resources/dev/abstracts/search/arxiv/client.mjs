// Asks the interface at the address given the way users of the package do, and prints the answers as one JSON object.
import { ArXivClient } from '@agentic/arxiv'

const client = new ArXivClient({ apiBaseUrl: process.argv[2] })
const answers = {
  all: await client.search('all:forecasting'),
  fields: await client.search({
    searchQuery: {
      include: [
        { field: 'author', value: 'Zhang' },
        { field: 'subject_category', value: 'cs.LG' }
      ],
      exclude: [{ field: 'title', value: 'networks' }]
    },
    maxResults: 5
  }),
  ids: await client.search({ ids: ['2103.00001', '2103.00002'] }),
  page: await client.search({ searchQuery: 'all:forecasting', start: 1, maxResults: 1 })
}
console.log(JSON.stringify(answers))
