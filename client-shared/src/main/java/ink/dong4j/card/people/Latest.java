package ink.dong4j.card.people;

/**
 * Says how something stands now. Of several replies of one class that wait for a visit only the last
 * counts, so that no more than one waits, however slow the visit is.
 */
public interface Latest {}
