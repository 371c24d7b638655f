import type { ReadingWords } from './en.ts';

/** What a reader may do with a story, and how they like to read, in Japanese. */
export function reading() {
  return {
    choices: '文字と配色',
    textSize: '文字の大きさ',
    textSizes: ['標準', 'やや大', '大', '特大'],
    theme: '配色',
    themes: { auto: '端末に合わせる', light: '明るい', dark: '暗い' },
    listen: '聞く',
    stopListening: '停止',
    share: '共有',
    copied: 'アドレスをコピーしました。',
    sendByMail: 'メールで送る',
    print: '印刷',
    save: 'あとで読む',
    unsave: '保存を取り消す',
    savedNow: 'このブラウザーに保存しました。オフラインでも開けます。',
    savedNot: 'このブラウザーに保存できませんでした。',
    savedTitle: '保存した記事',
    savedAbout: '保存した記事はこのブラウザーに残り、オフラインでも開けます。',
    savedNone: 'まだ何も保存されていません。「あとで読む」は各記事の筆者名の下にあります。',
    savedNeedsScripts:
      '記事の保存にはスクリプトが必要ですが、無効か、動いていません。ほかの機能はスクリプトなしで使えます。',
    savedRemove: '削除',
    unreachable: '現在オフラインで、お探しのページはここに保存されていません。',
    tryAgain: 'もう一度試す',
    light: '軽量表示',
    lightText:
      'フォントを読み込まず、2枚目以降の写真はご希望があるまで読み込みません。ブラウザーがデータ節約中と知らせた場合は、自動でそうなります。',
    lightChoice: 'このブラウザーでは軽量表示にする',
    lightLimits:
      'ページそのものと最初の写真の読み込みは、どのページからも止められません。スクリプトが無効なら、この設定は働きません。どのサイトでも写真やフォントを一切受け取らないようにするには、ブラウザーの設定で「画像」「フォント」「データセーバー」を探してください。',
    showPicture: '写真を表示',
    keptChoices: {
      theme: '明るい配色と暗い配色のどちらを選んだか。',
      size: '選んだ文字の大きさ。',
      light: '軽量表示を選んだこと。',
      saved: '保存した記事と、その本文と写真。',
    },
  } satisfies ReadingWords;
}
