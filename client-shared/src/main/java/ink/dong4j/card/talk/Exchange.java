package ink.dong4j.card.talk;

/** A question that was asked and the answer that it got, as the next question's history. */
public record Exchange(String question, String answer) {}
