import { appealWith, giftsGo } from '../newsroom.ts';
import type { Mistake } from '../newsroom.ts';

/** Where gifts go, and how a provider is told of them. */
export const mistakesInGiving: Mistake[] = [
  {
    mistake: 'a button that runs script',
    changes: appealWith('to: javascript:alert(1)'),
    said: 'content/appeals/keep-the-bell.md:4: `to` is a link that runs script or hides its content; write `to: https://give.example/paper?from={campaign}`',
  },
  {
    mistake: 'a button that runs script, with a tab in it',
    changes: appealWith('to: "java\\tscript:alert(1)"'),
    said: 'content/appeals/keep-the-bell.md:4: `to` is a link that runs script or hides its content; write `to: https://give.example/paper?from={campaign}`',
  },
  {
    mistake: 'a button that holds its page',
    changes: appealWith('to: data:text/html,give'),
    said: 'content/appeals/keep-the-bell.md:4: `to` is a link that runs script or hides its content; write `to: https://give.example/paper?from={campaign}`',
  },
  {
    mistake: 'a button to no address',
    changes: appealWith('to: give.example/bell'),
    said: 'content/appeals/keep-the-bell.md:4: `to` is not an https address; write `to: https://give.example/paper?from={campaign}`',
  },
  {
    mistake: 'a button that looks like another’s',
    changes: appealWith('to: https://give.example@other.example/'),
    said: 'content/appeals/keep-the-bell.md:4: `to` is not an https address; write `to: https://give.example/paper?from={campaign}`',
  },
  {
    mistake: 'a button with an unknown placeholder',
    changes: appealWith('to: https://give.example/?from={campain}'),
    said: 'content/appeals/keep-the-bell.md:4: `to` holds `{campain}`, which is no placeholder here; write `{campaign}`',
  },
  {
    mistake: 'a button with an unknown placeholder, unlike any there is',
    changes: appealWith('to: https://give.example/?from={reader}'),
    said: 'content/appeals/keep-the-bell.md:4: `to` holds `{reader}`, which is no placeholder here; write `{currency}`, `{campaign}`, `{variant}`, or `{article}`',
  },
  {
    mistake: 'a button with an amount',
    changes: appealWith('to: https://give.example/?sum={amount}'),
    said: 'content/appeals/keep-the-bell.md:4: `to` holds `{amount}`, which is no placeholder here; write `{currency}`, `{campaign}`, `{variant}`, or `{article}`',
  },
  {
    mistake: 'a button with a placeholder in its host',
    changes: appealWith('to: https://{campaign}.example/'),
    said: 'content/appeals/keep-the-bell.md:4: `to` has a placeholder in its host; write the host out: `https://give.example/…`',
  },
  {
    mistake: 'a button with a placeholder in its host, behind a backslash',
    changes: appealWith('to: https:\\\\{campaign}.example/'),
    said: 'content/appeals/keep-the-bell.md:4: `to` has a placeholder in its host; write the host out: `https://give.example/…`',
  },
  {
    mistake: 'a button with a placeholder in its path',
    changes: appealWith('to: https://give.example/{campaign}/give'),
    said: 'content/appeals/keep-the-bell.md:4: `to` has `{campaign}` outside its query, where it would leave a hole, for it may be empty; write it as a parameter: `?from={campaign}`',
  },
  {
    mistake: 'a button with a placeholder in its fragment',
    changes: appealWith('to: "https://give.example/#{campaign}"'),
    said: 'content/appeals/keep-the-bell.md:4: `to` has `{campaign}` outside its query, where it would leave a hole, for it may be empty; write it as a parameter: `?from={campaign}`',
  },
  {
    mistake: 'a button with a placeholder for the name of a parameter',
    changes: appealWith('to: https://give.example/?{campaign}=1'),
    said: 'content/appeals/keep-the-bell.md:4: `to` has a placeholder in the name of a parameter; write it behind the `=`: `?from={campaign}`',
  },
  {
    mistake: 'a button with half a placeholder',
    changes: appealWith('to: https://give.example/?from={campaign'),
    said: 'content/appeals/keep-the-bell.md:4: `to` has a brace without its other half; write both, as in `{campaign}`, or `%7B` and `%7D` for braces that mean themselves',
  },
  {
    mistake: 'a button with an empty placeholder',
    changes: appealWith('to: https://give.example/?from={}'),
    said: 'content/appeals/keep-the-bell.md:4: `to` holds `{}`, which is no placeholder here; write `{currency}`, `{campaign}`, `{variant}`, or `{article}`',
  },
  {
    mistake: 'a link to give that is not secure',
    changes: giftsGo('support: http://give.example/bell'),
    said: 'content/publication.yaml:24: `support` is not an https address; write `support: https://give.example/paper`',
  },
  {
    mistake: 'a link to give with half a placeholder',
    changes: giftsGo('support: https://give.example/?from=campaign}'),
    said: 'content/publication.yaml:24: `support` has a brace without its other half; write both, as in `{campaign}`, or `%7B` and `%7D` for braces that mean themselves',
  },
  {
    mistake: 'a provider there is not',
    changes: giftsGo('support: https://give.example/bell', 'giving:', '  provider: donorbx', '  account: bell'),
    said: 'content/publication.yaml:26: `giving.provider`: `donorbx` is no provider we know; write `provider: donorbox`',
  },
  {
    mistake: 'a provider there is not, unlike any there is',
    changes: giftsGo('support: https://give.example/bell', 'giving:', '  provider: mybank', '  account: bell'),
    said: 'content/publication.yaml:26: `giving.provider`: `mybank` is no provider we know; write `donorbox`, `every-org`, `givebutter`, `ko-fi`, `liberapay`, `news-revenue-hub`, `open-collective`, `paypal`, …',
  },
  {
    mistake: 'a provider there is not, in an appeal',
    changes: appealWith('giving:', '  provider: stipe', '  account: bell'),
    said: 'content/appeals/keep-the-bell.md:5: `giving.provider`: `stipe` is no provider we know; write `provider: stripe`',
  },
  {
    mistake: 'a provider without an account',
    changes: giftsGo('giving:', '  provider: donorbox'),
    said: 'content/publication.yaml:24: `giving` names Donorbox but no `account`; write `account:` and the last part of the campaign’s address, such as `account: paper`',
  },
  {
    mistake: 'a provider with another’s account',
    changes: giftsGo('giving:', '  provider: paypal', '  account: bell'),
    said: 'content/publication.yaml:26: `giving.account` is not the merchant id of the account, 13 letters and digits; write `account: ABCDEFGHJKLM2`',
  },
  {
    mistake: 'an account that leads elsewhere',
    changes: giftsGo('giving:', '  provider: news-revenue-hub', '  account: other.example/'),
    said: 'content/publication.yaml:26: `giving.account` is not what stands before `.fundjournalism.org`; write `account: paper`',
  },
  {
    mistake: 'an account that is a number',
    changes: giftsGo('giving:', '  provider: vipps', '  account: 1234'),
    said: 'content/publication.yaml:26: `giving.account` must be text; write it between quotation marks: `account: "1234"`',
  },
  {
    mistake: 'an account with nobody',
    changes: giftsGo('support: https://give.example/bell', 'giving:', '  account: bell'),
    said: 'content/publication.yaml:26: `giving.account` is there, but nothing says whose; write `provider:` too, such as `provider: donorbox`',
  },
  {
    mistake: 'a provider and templates',
    changes: giftsGo(
      'giving:',
      '  provider: every-org',
      '  account: bell',
      '  monthly: https://give.example/?sum={amount}',
    ),
    said: 'content/publication.yaml:27: `giving.monthly` does not go with `provider`: how Every.org is told is known; write either `provider` and `account` alone, or addresses of your own without them',
  },
  {
    mistake: 'a provider and words for it',
    changes: giftsGo('giving:', '  provider: every-org', '  account: bell', '  frequencies: { monthly: month }'),
    said: 'content/publication.yaml:27: `giving.frequencies` does not go with `provider`: how Every.org is told is known; write either `provider` and `account` alone, or addresses of your own without them',
  },
  {
    mistake: 'neither a provider nor templates',
    changes: giftsGo('support: https://give.example/bell', 'giving: {}'),
    said: 'content/publication.yaml:25: `giving` says neither `provider` nor `amount`; write `giving: {provider: donorbox, account: paper}`',
  },
  {
    mistake: 'words for nobody',
    changes: giftsGo('support: https://give.example/bell', 'giving: { frequencies: { monthly: month } }'),
    said: 'content/publication.yaml:25: `giving` says neither `provider` nor `amount`; write `giving: {provider: donorbox, account: paper}`',
  },
  {
    mistake: 'a name where fields must be',
    changes: giftsGo('support: https://give.example/bell', 'giving: donorbox'),
    said: 'content/publication.yaml:25: `giving` must hold fields of its own; write `giving: {provider: donorbox, account: paper}`',
  },
  {
    mistake: 'a template that is not secure',
    changes: giftsGo('support: https://give.example/bell', 'giving:', '  amount: http://give.example/?sum={amount}'),
    said: 'content/publication.yaml:26: `giving.amount` is not an https address; write `amount: https://give.example/paper?sum={amount}&every={frequency}`',
  },
  {
    mistake: 'a template that runs script',
    changes: giftsGo('support: https://give.example/bell', 'giving:', '  once: vbscript:give({amount})'),
    said: 'content/publication.yaml:26: `giving.once` is a link that runs script or hides its content; write `once: https://give.example/once?sum={amount}`',
  },
  {
    mistake: 'a template with an unknown placeholder',
    changes: giftsGo('support: https://give.example/bell', 'giving:', '  amount: https://give.example/?sum={ammount}'),
    said: 'content/publication.yaml:26: `giving.amount` holds `{ammount}`, which is no placeholder here; write `{amount}`',
  },
  {
    mistake: 'a template that does not tell the amount',
    changes: giftsGo(
      'support: https://give.example/bell',
      'giving:',
      '  monthly: https://give.example/?from={campaign}',
    ),
    said: 'content/publication.yaml:26: `giving.monthly` does not tell the amount; write `{amount}` or `{amountMinor}` where the provider reads it',
  },
  {
    mistake: 'a template with a placeholder in its host',
    changes: giftsGo(
      'support: https://give.example/bell',
      'giving:',
      '  amount: https://{campaign}.example/?sum={amount}',
    ),
    said: 'content/publication.yaml:26: `giving.amount` has a placeholder in its host; write the host out: `https://give.example/…`',
  },
  {
    mistake: 'a template with a placeholder for its host, behind one slash',
    changes: giftsGo('support: https://give.example/bell', 'giving:', '  amount: https:/{campaign}/{amount}'),
    said: 'content/publication.yaml:26: `giving.amount` has a placeholder in its host; write the host out: `https://give.example/…`',
  },
  {
    mistake: 'a template with an article in its path',
    changes: giftsGo(
      'support: https://give.example/bell',
      'giving:',
      '  amount: https://give.example/{article}?sum={amount}',
    ),
    said: 'content/publication.yaml:26: `giving.amount` has `{article}` outside its query, where it would leave a hole, for it may be empty; write it as a parameter: `?from={article}`',
  },
  {
    mistake: 'a template with a placeholder for the name of a parameter',
    changes: giftsGo(
      'support: https://give.example/bell',
      'giving:',
      '  amount: https://give.example/?{frequency}={amount}',
    ),
    said: 'content/publication.yaml:26: `giving.amount` has a placeholder in the name of a parameter; write it behind the `=`: `?from={campaign}`',
  },
  {
    mistake: 'an unknown key of how a provider is told',
    changes: giftsGo(
      'support: https://give.example/bell',
      'giving:',
      '  amount: https://give.example/?sum={amount}',
      '  montly: https://give.example/?sum={amount}',
    ),
    said: 'content/publication.yaml:27: unknown key `giving.montly`; write `monthly`',
  },
  {
    mistake: 'an unknown key of a provider’s words',
    changes: giftsGo(
      'support: https://give.example/bell',
      'giving:',
      '  amount: https://give.example/?sum={amount}',
      '  frequencies:',
      '    month: month',
    ),
    said: 'content/publication.yaml:28: unknown key `giving.frequencies.month`; write `monthly`',
  },
];
