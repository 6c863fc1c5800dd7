package ink.dong4j.card.markdown;

/**
 * A persistent text that grows at its end: appending copies the last chunk only. Immutable.
 *
 * @param chunks all of the text but its end
 * @param end the text after the chunks
 * @param length of the whole text, in chars
 */
record Source(Series<String> chunks, String end, int length) {
    static final Source EMPTY = new Source(Series.empty(), "", 0);

    private static final int CHUNK_CHARS = 512;

    Source append(String more) {
        String longer = end + more;
        return longer.length() < CHUNK_CHARS
                ? new Source(chunks, longer, length + more.length())
                : new Source(chunks.plus(longer), "", length + more.length());
    }

    String text() {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < chunks.size(); i++) {
            text.append(chunks.get(i));
        }
        return text.append(end).toString();
    }
}
