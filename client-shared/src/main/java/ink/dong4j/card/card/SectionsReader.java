package ink.dong4j.card.card;

/** Reads what an owner may leave out; one reader for each part. */
final class SectionsReader {
    private SectionsReader() {}

    static Sections read(Settings card) {
        return new Sections(NowReader.read(card));
    }
}
