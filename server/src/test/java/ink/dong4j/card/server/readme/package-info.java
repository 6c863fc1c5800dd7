/** Keeps the tables of the READMEs true. */
@org.jspecify.annotations.NullMarked
package ink.dong4j.card.server.readme;
