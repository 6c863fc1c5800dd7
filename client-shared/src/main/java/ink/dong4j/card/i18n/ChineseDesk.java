package ink.dong4j.card.i18n;

import java.util.List;

/** The owner's desk in Chinese. */
final class ChineseDesk implements DeskPhrases {
    @Override
    public String title(DeskTopic topic) {
        return switch (topic) {
            case DESK -> "工作台";
            case WHO -> "谁在这里";
            case INBOX -> "收件箱";
            case GUESTBOOK -> "留言簿";
            case LOBBY -> "大厅";
            case QUESTIONS -> "没有答案的问题";
            case TOKENS -> "今天的额度";
            case VISITS -> "访问";
            case AUDIT -> "操作记录";
        };
    }

    @Override
    public String column(DeskColumn column) {
        return switch (column) {
            case ID -> "编号";
            case KIND -> "类型";
            case SINCE -> "开始";
            case IDLE -> "空闲";
            case ADDRESS -> "地址";
            case WINDOW -> "窗口";
            case LANGUAGE -> "语言";
            case STANDING -> "身份";
            case NAME -> "名字";
            case STATE -> "状态";
            case WRITTEN -> "写于";
            case REPLY_TO -> "回复地址";
            case WORDS -> "内容";
            case TIMES -> "次数";
            case FIRST_ASKED -> "首次提问";
            case LAST_ASKED -> "最近提问";
            case DAY -> "日期";
            case LIMIT -> "额度";
            case SPENT -> "已用";
            case RESERVED -> "预留";
            case LEFT -> "剩余";
            case WHEN -> "时间";
            case WHO -> "由";
            case DEED -> "操作";
            case ABOUT -> "对象";
            case HERE -> "在线";
            case UNREAD -> "未读";
            case WAITING -> "待审";
            case MEMBERS -> "在室";
            case UNANSWERED -> "未答";
            case TODAY -> "今天";
            case DELIVERIES -> "待投递";
            case ASSISTANT -> "助手";
            case DOOR -> "入口";
            case NOTICE -> "通知";
            case STORE -> "数据库";
            case FAULT -> "待修复";
            case ASKED -> "提问";
            case UPTIME -> "已运行";
        };
    }

    @Override
    public String figure(String value, DeskColumn column) {
        return column(column) + " " + value;
    }

    @Override
    public String word(DeskWord word) {
        return switch (word) {
            case ANONYMOUS -> "匿名";
            case KNOWN -> "熟客";
            case OWNER -> "主人";
            case UNREAD -> "未读";
            case READ -> "已读";
            case WAITING -> "待审";
            case APPROVED -> "已通过";
            case SPEAKS -> "可发言";
            case MUTED -> "已禁言";
            case ANSWERS -> "正常";
            case PAUSED -> "已暂停";
            case PAGES_ONLY -> "只用页面回答";
            case OPEN -> "开放";
            case DRAINING -> "不接待新访客";
            case WORKS -> "正常";
            case BROKEN -> "不可用";
            case DAY -> "日期";
            case VISIT -> "访问";
            case LANGUAGE -> "语言";
            case PAGE -> "页面";
            case ANSWER -> "回答者";
            case QUESTION -> "推荐问题";
            case TERMINAL -> "终端";
            case ASK -> "提问";
            case HELP -> "帮助";
            case CARD -> "名片";
            case JSON -> "JSON";
            case VCARD -> "vCard";
            case FINGERPRINT -> "指纹";
            case FILES -> "文件";
            case SFTP -> "SFTP";
            case SCP -> "SCP";
            case DESK -> "工作台";
            case TURNED_AWAY -> "谢绝";
            case UNKNOWN -> "未知命令";
            case MODEL -> "模型";
            case PAGES -> "名片页面";
            case NOBODY -> "没有回答";
            case STOPPED -> "已停止";
            case ASK_TO_JOIN -> "请求加入对话";
            case JOIN -> "加入对话";
            case HAND_BACK -> "交还";
        };
    }

    @Override
    public String empty(DeskTopic topic) {
        return switch (topic) {
            case WHO -> "现在没有人。";
            case INBOX -> "没有私信。";
            case GUESTBOOK -> "没有留言。";
            case LOBBY -> "大厅里没有人。";
            case QUESTIONS -> "所有问题都有对应的页面。";
            case VISITS -> "还没有访问记录。";
            case AUDIT -> "还没有任何操作。";
            case DESK, TOKENS -> "没有内容。";
        };
    }

    @Override
    public String key(DeskDeed deed) {
        return switch (deed) {
            case NOTICE -> "通知";
            case SILENCE -> "撤回";
            case PAUSE -> "暂停";
            case UNPAUSE -> "恢复";
            case DRAIN -> "停止接待";
            case ADMIT -> "恢复接待";
            case DISCONNECT -> "结束访问";
            case READ -> "已读";
            case DISCARD, DELETE -> "删除";
            case APPROVE -> "通过";
            case MUTE -> "禁言";
            case KICK -> "请出";
            case CLEAR -> "全部清除";
        };
    }

    @Override
    public String asks(DeskDeed deed, String about) {
        return switch (deed) {
            case NOTICE -> "让所有访客看到“" + about + "”？";
            case SILENCE -> "撤回给所有访客的通知？";
            case PAUSE -> "暂停助手？访客会读到助手已被你暂停，由名片页面回答。";
            case UNPAUSE -> "让模型重新回答？";
            case DRAIN -> "除你之外不再让人进来？已在这里的人可以留下。重启后恢复接待。";
            case ADMIT -> "重新接待访客？";
            case DISCONNECT -> "结束访问 " + about + "？访客会读到是你结束的。";
            case READ -> "把私信 " + about + " 标为已读？";
            case DISCARD -> "删除私信 " + about + "？删除后无法恢复。";
            case APPROVE -> "让所有访客看到留言 " + about + "？";
            case DELETE -> "删除留言 " + about + "？删除后无法恢复。";
            case MUTE -> "禁止 " + about + " 号成员在大厅发言？";
            case KICK -> "把 " + about + " 号成员请出大厅？";
            case CLEAR -> "清除所有没有答案的问题？清除后无法恢复。";
        };
    }

    @Override
    public String done(DeskDeed deed, String about) {
        return switch (deed) {
            case NOTICE -> "所有访客都会看到：“" + about + "”";
            case SILENCE -> "通知已撤回。";
            case PAUSE -> "助手已暂停，由名片页面回答。";
            case UNPAUSE -> "模型重新开始回答。";
            case DRAIN -> "除你之外不再接待新访客。";
            case ADMIT -> "重新接待访客。";
            case DISCONNECT -> "访问 " + about + " 正在结束。";
            case READ -> "私信 " + about + " 已标为已读。";
            case DISCARD -> "私信 " + about + " 已删除。";
            case APPROVE -> "所有访客都能看到留言 " + about + "。";
            case DELETE -> "留言 " + about + " 已删除。";
            case MUTE -> about + " 号成员暂时不能在大厅发言。";
            case KICK -> about + " 号成员已被请出大厅。";
            case CLEAR -> "问题已清除。";
        };
    }

    @Override
    public String notKept() {
        return "操作记录写入失败，服务器日志里有记录。";
    }

    @Override
    public String failure(DeskFailure why) {
        return switch (why) {
            case NO_SUCH -> "没有这个编号，或者有多个编号以它开头。";
            case STORE -> "数据库现在不可用，原因见服务器日志。";
            case ABSENT -> "这张名片没有这一部分。";
            case USAGE -> "没有看懂；输入 help 查看可用的命令。";
            case BUSY -> "工作台正忙，请稍后再试。";
        };
    }

    @Override
    public String unknown() {
        return "工作台没有这个命令；输入 help 查看可用的命令。";
    }

    @Override
    public String waits() {
        return "请稍候。";
    }

    @Override
    public String join() {
        return "加入对话";
    }

    @Override
    public String confirmInLines() {
        return "输入 y 表示是，其他都表示否。";
    }

    @Override
    public Hint card() {
        return new Hint("Esc", "名片");
    }

    @Override
    public String noticeLabel() {
        return "给所有访客：";
    }

    @Override
    public String opening() {
        return "这是你的工作台。每行输入一个命令：help 列出命令，card 打开名片。";
    }

    @Override
    public String help() {
        return "命令";
    }

    @Override
    public String helpTitle() {
        return "工作台的命令";
    }

    @Override
    public List<Hint> commands() {
        return List.of(
                new Hint("desk", "全部概况（也可用 status）"),
                new Hint("who", "谁在这里"),
                new Hint("disconnect 编号", "结束一次访问"),
                new Hint("join 编号", "在工作台里：加入访客的对话"),
                new Hint("inbox、inbox 编号", "私信，或其中一条的全文"),
                new Hint("inbox done 编号、inbox delete 编号", "标为已读；删除"),
                new Hint("guestbook、guestbook 编号", "留言，待审的在前"),
                new Hint("guestbook approve 编号、guestbook delete 编号", "公开一条留言；删除"),
                new Hint("lobby", "谁在大厅"),
                new Hint("lobby mute 编号 [10m]、lobby kick 编号", "禁言；请出"),
                new Hint("questions、questions clear", "没有页面能回答的问题；清除"),
                new Hint("tokens", "今天用了多少额度"),
                new Hint("visits", "来了多少人，看了什么"),
                new Hint("notice 内容、notice", "给所有访客一句话；撤回"),
                new Hint("pause、pause off", "由页面回答；恢复模型"),
                new Hint("drain、drain off", "只接待你自己；恢复接待"),
                new Hint("audit", "工作台的操作记录"));
    }
}
