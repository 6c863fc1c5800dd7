package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;

import java.util.List;

/** Kept screens of a card with a face; a shade stands for each cell of the portrait. */
final class FaceStates {
    private FaceStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("face/banner", story -> story).of(FaceCard.visit(FaceCard.BANNER)),
                layout("face/portrait", story -> story).of(FaceCard.visit(FaceCard.PORTRAIT)),
                layout("face/both", story -> story).of(FaceCard.visit(FaceCard.BOTH)),
                layout("face/twelve", story -> story).of(FaceCard::twelveItems),
                layout("face/commands", story -> story.type("/"))
                        .in(Size.USUAL, Size.WIDE)
                        .of(FaceCard.visit(FaceCard.BOTH)));
    }
}
