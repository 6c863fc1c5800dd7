package ink.dong4j.card.reading;

import ink.dong4j.card.card.Sections;

/** Reads what an owner may leave out; one reader for each part. */
final class SectionsReader {
    private SectionsReader() {}

    static Sections read(Settings card) {
        return new Sections(
                ResumeReader.read(card),
                ContactReader.read(card),
                ProjectsReader.read(card),
                StackReader.read(card),
                NowReader.read(card),
                QuizReader.read(card),
                card.has("dino") && card.flag("dino"),
                NewsReader.read(card),
                CommunityReader.read(card));
    }
}
