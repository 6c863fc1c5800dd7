package ink.dong4j.card.i18n;

/** What happens with a visitor's words, in Chinese. */
abstract sealed class ChinesePrivacy implements PrivacyPhrases permits ChineseCommands {
    @Override
    public String privacyNotice(boolean provider, boolean conversations, boolean questions) {
        String where = provider ? "你输入的内容会发给模型服务商" : "你输入的内容只留在这台服务器上";
        if (conversations) {
            return where + "，对话由主人保存。";
        }
        return questions ? where + "，没有答案的问题会保留。" : where + "，这里不保存。";
    }

    @Override
    public String privacyTitle() {
        return "隐私";
    }

    @Override
    public String whereWordsGo() {
        return "你输入的内容去了哪里";
    }

    @Override
    public String wordsGoToProvider() {
        return "为了回答，你的问题会经主人选定的网关发给模型服务商，同时发送这次访问里之前的对话和名片页面的相关段落。"
                + "你的名字、地址和密钥不会一起发送。服务商保留什么，由服务商决定。"
                + "对名片推荐的问题的回答，也可能显示给其他访客。";
    }

    @Override
    public String wordsStay() {
        return "你的问题只留在这台服务器上，在名片自己的页面里查找，不会去问任何模型服务商。";
    }

    @Override
    public String whatIsKept() {
        return "保存了什么";
    }

    @Override
    public String conversationsKept() {
        return "这张名片的主人会保存对话：你的问题和得到的回答都存放在这台服务器上，不带你的名字、地址和密钥，" + "过了主人设定的时间就删除。";
    }

    @Override
    public String nothingKept() {
        return "对话只在你访问期间留在内存里，离开或清除后就会忘掉，不会写到磁盘上。";
    }

    @Override
    public String questionsKept() {
        return "另外，名片里没有写的问题会留给主人参考，方便以后补上：包括问题本身、语言、提问的时间和次数，" + "不带你的名字、地址和密钥。保留的数量有限。";
    }

    @Override
    public String whatIsLogged() {
        return "服务器记下了什么";
    }

    @Override
    public String logHoldsNoWords() {
        return "日志里有你的网络地址和来访、离开的时间，没有你输入的内容，也没有回答。";
    }

    @Override
    public String countedBy() {
        return "提问的次数按地址和网络计算，以免一位访客用完大家的额度。" + "每个地址当天用掉的额度会在文件里存一两天。";
    }

    @Override
    public String whatNeverLeaves() {
        return "什么不会离开服务器";
    }

    @Override
    public String keyNeverLeaves() {
        return "主人访问网关的密钥。发到你终端上的任何内容里都没有它。";
    }
}
