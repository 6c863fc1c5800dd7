package ink.dong4j.card.server.assistant;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people ask a card about, by the many words that they use for it. English ones are whole words. */
enum Topic {
    CONTACT(
            "contact contacts reach email e-mail mail inbox touch",
            "联系方式 联系 邮箱 电子邮件 邮件 电邮 找到他 找到你"),
    JOB(
            "job work works working employer employed company living occupation profession position"
                    + " role title career",
            "工作 职业 职位 公司 雇主 任职 上班 单位 岗位 头衔 从事 就职"),
    PLACE("place location located based", "地点 位置 所在地 所在"),
    BLOG("blog blogs article articles post posts writing", "博客 文章 网志 帖子"),
    RESUME("resume résumé cv curriculum", "简历 履历"),
    SITE("website websites site homepage home web", "个人网站 网站 个人主页 主页 首页"),
    CODE("github repo repos repository repositories code", "源代码 源码 代码 仓库 开源"),
    LINKS("link links profile profiles social account accounts", "社交媒体 社交账号 社交 链接 账号 网址"),
    HIRING(
            "hire hiring hired opportunity opportunities offer offers available recruit recruiter",
            "新工作 找工作 求职 招聘 工作机会 机会 雇用 聘用"),
    THIS_CARD("card ssh", "名片");

    private static final Map<String, Set<Topic>> BY_WORD = byWord();

    private final String english;
    private final String chinese;

    Topic(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    List<String> english() {
        return List.of(english.split(" ", -1));
    }

    List<String> chinese() {
        return List.of(chinese.split(" ", -1));
    }

    /** The topics that a word, in lower case, stands for. */
    static Set<Topic> of(String word) {
        return BY_WORD.getOrDefault(word, Set.of());
    }

    private static Map<String, Set<Topic>> byWord() {
        Map<String, Set<Topic>> topics = new HashMap<>();
        for (Topic topic : values()) {
            for (List<String> words : List.of(topic.english(), topic.chinese())) {
                for (String word : words) {
                    topics.computeIfAbsent(word, _ -> EnumSet.noneOf(Topic.class)).add(topic);
                }
            }
        }
        return Map.copyOf(topics);
    }
}
