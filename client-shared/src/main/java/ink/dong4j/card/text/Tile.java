package ink.dong4j.card.text;

/** One cell of a picture: a blank or a half block in its colours. */
public record Tile(char block, Ink ink) {}
