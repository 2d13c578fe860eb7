package org.madoguchi.account;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Kanji that are written in one form or another in names, and the form in which they are compared. Each old form of the
 * table of regular-use kanji (常用漢字表, Cabinet notice 2 of 2010, which as a notice is nobody's) stands before its new
 * one, and the variants that registers of families have for common names: 髙 and 高, 邉 and 辺, 嶋 and 島. Forms that
 * Unicode itself takes for the same are not here.
 */
final class KanjiVariants {

    private static final String PAIRS = ""
            + "㐂喜㔟勢乘乗亂乱亙亘亞亜佛仏來来俠侠俱倶倂併值値假仮傳伝僞偽價価儉倹兒児兔兎內内兩両册冊冨富凉涼凛凜凞熙剩剰劍剣劑剤劒剣劔剣勞労勳勲勵励勸勧區区卷巻卽即參参吞呑吳呉啟啓單単嚴厳囑嘱"
            + "囯国圀国圈圏國国圍囲圓円圖図團団圡土埓埒埜野堯尭增増墮堕壓圧壘塁壞壊壤壌壯壮壷壺壹壱壻婿壽寿奧奥奬奨姊姉姬姫娛娯孃嬢學学寃冤寢寝實実寫写寬寛寳宝寶宝將将專専對対尙尚屆届屛屏屬属峯峰"
            + "峽峡嵜崎嶋島嶌島嶽岳巖巌巢巣帶帯廏厩廐厩廢廃廣広廳庁彈弾彌弥彥彦徑径從従徵徴德徳恆恒恊協悅悦悳徳惠恵惡悪惱悩愼慎慘惨應応懷懐戀恋戰戦戲戯戶戸戾戻拂払拔抜拜拝挾挟插挿揭掲搔掻搖揺搜捜"
            + "摑掴擇択擊撃擔担據拠擧挙擴拡攝摂收収效効敍叙敎教敕勅敘叙數数斷断旣既昻昂晄晃晉晋晚晩晝昼曆暦曉暁曺曹曻昇曾曽會会枡桝查査栁柳栢柏桒桑條条棊棋棧桟棱稜棲栖楳梅榆楡榮栄槇槙槗橋槪概樂楽"
            + "樓楼樞枢樣様橫横檜桧檢検檪櫟檮梼櫻桜權権歐欧歡歓步歩歲歳歷歴歸帰殘残殼殻毆殴每毎氣気沒没涉渉淚涙淨浄淸清淺浅渊淵渕淵渴渇溪渓溫温溼湿滯滞滿満潛潜澀渋澁渋澤沢濕湿濟済濤涛濱浜濵浜瀧滝"
            + "瀨瀬灣湾烱炯煕熙熈熙燈灯燒焼營営爐炉爭争爲為犧犠狀状狹狭獎奨獨独獵猟獸獣獻献珎珍瑤瑶瓣弁甁瓶產産畧略畫画畱留當当疂畳疊畳瘦痩癡痴發発皋皐盜盗盡尽眞真硏研碎砕礪砺祕秘祿禄禪禅禮礼禰祢"
            + "禱祷秌秋稅税稱称稻稲穎頴穐秋穗穂穩穏穰穣竊窃竒奇竝並篭籠粹粋糺糾絕絶絲糸經経綠緑緖緒緜綿緣縁縣県縱縦總総繡繍繩縄繪絵繫繋繼継續続纖繊缺欠罐缶羣群聰聡聲声聽聴肅粛脫脱腦脳膽胆臟臓臺台"
            + "與与舉挙舊旧舍舎舘館舩船艷艶莊荘莖茎萊莱萠萌萬万蔣蒋薰薫藏蔵藝芸藥薬藪薮蘆芦處処虛虚號号螢蛍蟬蝉蟲虫蠟蝋蠣蛎蠶蚕蠻蛮衞衛裝装襃褒覊羈覺覚覽覧觀観觸触說説諫諌謠謡證証譯訳譽誉讀読變変"
            + "讓譲豐豊豫予貳弐賣売賴頼贊賛踐践軀躯輕軽輛輌轉転辨弁辭辞辯弁逹達遙遥遞逓遯遁遲遅邉辺邊辺郞郎鄉郷鄕郷鄰隣醉酔醫医醬醤醱醗釀醸釋釈釼剣鈎鉤銕鉄銳鋭錄録錢銭鍊錬鎗槍鎭鎮鐵鉄鑄鋳鑛鉱閒間"
            + "閱閲關関陷陥隂陰隨随險険隱隠隸隷雙双雜雑雞鶏霸覇靈霊靍鶴靑青靜静靭靱頰頬頸頚顏顔顚顛顯顕飜翻飮飲餘余餠餅騷騒驅駆驒騨驗験驛駅髓髄體体髙高髮髪鬪闘鬬闘鬭闘鰺鯵鳬鳧鷄鶏鷗鴎鹽塩麥麦麴麹"
            + "麵麺黃黄黑黒默黙點点黨党齊斉齋斎齒歯齡齢龍竜龜亀﨑崎𠮷吉𣘺橋";

    private static final Map<Integer, Integer> USUAL = read(PAIRS.codePoints().toArray());

    private KanjiVariants() {}

    private static Map<Integer, Integer> read(int[] letters) {
        return IntStream.range(0, letters.length / 2)
                .boxed()
                .collect(Collectors.toMap(pair -> letters[2 * pair], pair -> letters[2 * pair + 1]));
    }

    /** The form in which this letter is compared; itself where there is no other. */
    static int usual(int letter) {
        return USUAL.getOrDefault(letter, letter);
    }
}
