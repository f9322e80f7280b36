/** The whole stack on one machine: real Kafka and Elasticsearch without containers, the services, the command line. */
@NullMarked
package dev.abstracts.local;

import org.jspecify.annotations.NullMarked;
