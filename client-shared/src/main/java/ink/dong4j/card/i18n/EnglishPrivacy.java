package ink.dong4j.card.i18n;

/** What happens with a visitor's words, in English. */
abstract sealed class EnglishPrivacy implements PrivacyPhrases permits EnglishCommands {
    @Override
    public String privacyNotice(boolean provider, boolean conversations, boolean questions) {
        String where =
                provider ? "Your words go to a model provider" : "Your words stay on this server";
        if (conversations) {
            return where + "; the owner keeps conversations.";
        }
        return questions
                ? where + "; unanswered questions are kept."
                : where + " and are not kept here.";
    }

    @Override
    public String privacyTitle() {
        return "Privacy";
    }

    @Override
    public String whereWordsGo() {
        return "Where your words go";
    }

    @Override
    public String wordsGoToProvider() {
        return "To be answered, your question goes to a model provider through a gateway that the"
                + " owner chose, together with what was said before in this visit and with parts"
                + " of the card's pages. Your name, address and key do not go along. What the"
                + " provider keeps is the provider's affair. Answers to the questions that the"
                + " card itself suggests may be shown to other visitors, too.";
    }

    @Override
    public String wordsStay() {
        return "Your question stays on this server. It is looked up in the card's own pages; no"
                + " model provider is asked.";
    }

    @Override
    public String whatIsKept() {
        return "What is kept";
    }

    @Override
    public String conversationsKept() {
        return "The owner of this card keeps conversations: your questions and the answers to them"
                + " are stored on this server, without your name, address or key, and deleted"
                + " after a time that the owner has set.";
    }

    @Override
    public String nothingKept() {
        return "The conversation is held in memory while you are here, and forgotten when you leave"
                + " or clear it. It is not written to a disk.";
    }

    @Override
    public String questionsKept() {
        return "Apart from that, a question that no page of the card answers is kept for the owner,"
                + " who may write that page: its words, its language, when and how often it was"
                + " asked, without your name, address or key. Only so many are kept.";
    }

    @Override
    public String whatIsLogged() {
        return "What the server writes down";
    }

    @Override
    public String logHoldsNoWords() {
        return "Its log holds your network address and when you came and left. It holds none of"
                + " your words and nothing of the answers.";
    }

    @Override
    public String countedBy() {
        return "How much was asked is counted by address and by network, so that one visitor"
                + " cannot use up what is there for all. What an address has used of the day's budget"
                + " stands in a file for a day or two.";
    }

    @Override
    public String whatNeverLeaves() {
        return "What never leaves the server";
    }

    @Override
    public String keyNeverLeaves() {
        return "The owner's key for the gateway. Nothing that reaches your terminal holds it.";
    }
}
