/** Chinese surnames that are few other words, of one and of two characters, simplified and traditional. */
const single = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜闻阮邬' +
    '張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾範譚鄒陸龍錢湯賀賴龔龐蘭顏嚴溫蘆魯韋畢齊莊聞鄔',
)
const double = new Set([
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '歐陽',
  '司馬',
  '諸葛',
  '東方',
  '尉遲',
  '公孫',
])

export function isSurname(marks: string): boolean {
  return single.has(marks) || double.has(marks)
}

/** The surname that a text begins with, or undefined. */
export function surnameOf(text: string): string | undefined {
  const two = text.slice(0, 2)
  if (double.has(two)) return two
  const one = text.slice(0, 1)
  return single.has(one) ? one : undefined
}
