import type { ReadingWords } from './en.ts';

/** What a reader may do with a story, and how they like to read, in Portuguese. */
export function reading() {
  return {
    choices: 'Texto e cores',
    textSize: 'Tamanho do texto',
    textSizes: ['Normal', 'Maior', 'Grande', 'Muito grande'],
    theme: 'Cores',
    themes: { auto: 'Como no dispositivo', light: 'Claro', dark: 'Escuro' },
    listen: 'Ouvir',
    stopListening: 'Parar',
    share: 'Compartilhar',
    copied: 'O endereço foi copiado.',
    sendByMail: 'Enviar por e-mail',
    print: 'Imprimir',
    save: 'Salvar para depois',
    unsave: 'Remover dos salvos',
    savedNow: 'Salvo neste navegador. Abre também sem conexão.',
    savedNot: 'Não foi possível salvar neste navegador.',
    savedTitle: 'Textos salvos',
    savedAbout: 'Os textos que você salva ficam neste navegador e abrem sem conexão.',
    savedNone: 'Nada foi salvo ainda. “Salvar para depois” fica sob a assinatura de cada texto.',
    savedNeedsScripts:
      'Quem salva os textos é um script, e os scripts estão desligados ou não foram executados. Todo o resto funciona sem eles.',
    savedRemove: 'Remover',
    unreachable: 'Não há conexão agora, e a página que você pediu não está salva aqui.',
    tryAgain: 'Tentar de novo',
    light: 'Leitura leve',
    lightText:
      'Nenhuma fonte é carregada, e as imagens depois da primeira esperam até que você peça cada uma. Isso acontece sozinho quando seu navegador avisa que economiza dados.',
    lightChoice: 'Ler em modo leve neste navegador',
    lightLimits:
      'Nenhuma página pode impedir um navegador de carregar a própria página e a primeira imagem, e sem scripts esta opção não faz nada. Para não receber imagens nem fontes em site nenhum, use as configurações do seu navegador: procure por “imagens”, “fontes” e “economia de dados”.',
    showPicture: 'Mostrar imagem',
    keptChoices: {
      theme: 'Se você escolheu cores claras ou escuras.',
      size: 'O tamanho de texto que você escolheu.',
      light: 'Que você escolheu a leitura leve.',
      saved: 'Quais textos você salvou, com texto e imagens.',
    },
  } satisfies ReadingWords;
}
