package ink.dong4j.card.people;

/** Requests about the guestbook. */
public non-sealed interface GuestbookRequest extends Request {}
