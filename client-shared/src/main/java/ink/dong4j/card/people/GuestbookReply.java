package ink.dong4j.card.people;

/** Replies about the guestbook. */
public non-sealed interface GuestbookReply extends Reply {}
