import type { ReadingWords } from './en.ts';

/** What a reader may do with a story, and how they like to read, in simplified Chinese. */
export function reading() {
  return {
    choices: '文字与颜色',
    textSize: '文字大小',
    textSizes: ['标准', '较大', '大', '特大'],
    theme: '颜色',
    themes: { auto: '跟随设备', light: '浅色', dark: '深色' },
    listen: '收听',
    stopListening: '停止',
    share: '分享',
    copied: '地址已复制。',
    sendByMail: '通过邮件发送',
    print: '打印',
    save: '稍后阅读',
    unsave: '取消保存',
    savedNow: '已保存在此浏览器中，没有网络也能打开。',
    savedNot: '无法保存在此浏览器中。',
    savedTitle: '已保存的文章',
    savedAbout: '您保存的文章存放在此浏览器中，没有网络也能打开。',
    savedNone: '还没有保存任何文章。“稍后阅读”位于每篇文章的作者名下方。',
    savedNeedsScripts: '保存文章需要脚本，而脚本已关闭或未能运行。其他功能无需脚本。',
    savedRemove: '移除',
    unreachable: '目前没有网络连接，您要访问的页面也未保存在此。',
    tryAgain: '重试',
    light: '轻量阅读',
    lightText: '不加载字体，首张之后的图片待您逐一要求时才加载。若您的浏览器表明正在节省流量，则自动如此。',
    lightChoice: '在此浏览器中轻量阅读',
    lightLimits:
      '任何页面都无法阻止浏览器加载页面本身和首张图片；不运行脚本时，此选项不起作用。若要在任何网站上都不接收图片和字体，请使用浏览器自身的设置：查找“图片”“字体”和“流量节省”。',
    showPicture: '显示图片',
    keptChoices: {
      theme: '您选择的是浅色还是深色。',
      size: '您选择的文字大小。',
      light: '您选择了轻量阅读。',
      saved: '您保存了哪些文章，及其文字和图片。',
    },
  } satisfies ReadingWords;
}
