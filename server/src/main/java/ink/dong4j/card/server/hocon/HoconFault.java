package ink.dong4j.card.server.hocon;

/**
 * A fault in the syntax of a file.
 *
 * @param line from 1
 * @param what is wrong, and what would be right
 */
record HoconFault(int line, String what) {}
