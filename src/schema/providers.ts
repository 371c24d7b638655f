import type { Frequency } from './giving.ts';

/**
 * How one provider is told what a reader would like to give: only what its own documentation, or its own public code, states.
 * A frequency that is missing cannot be asked for with an amount. The templates hold `{account}`, which is the newsroom's own
 * part, and placeholders of `template.ts`. None holds `{article}`: whom a reader reads is not ours to pass on unasked.
 */
export interface Provider extends Partial<Record<Frequency, string>> {
  /** As readers know it. */
  name: string;
  /** What the newsroom writes as `account`. The pattern lets through only what may stand in an address as it is. */
  account: { means: string; example: string; pattern: RegExp };
  /** Where a gift goes when no amount is named. */
  page: string;
  /** What an editor must know, a sentence or two each. */
  notes: string[];
  /** The pages this was checked against. */
  sources: string[];
  /** The day it was. */
  checked: string;
}

const checked = '2026-11-22';
/** A name as it stands in an address: never dots alone, which would lead a level up. */
const slug = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

const openCollective = 'https://opencollective.com/{account}/donate';
const liberapay = 'https://liberapay.com/{account}/donate?currency={currency}';
const everyOrg = 'https://www.every.org/{account}';
const everyOrgEnd = 'utm_campaign={campaign}&utm_content={variant}#donate';
const revEngine = 'https://{account}.fundjournalism.org/';
const payPal = 'https://www.paypal.com/donate?business={account}';
const payPalEnd = 'currency_code={currency}&item_number={campaign}';

/** The providers a newsroom may name as `provider`, each by the word it writes. */
export const providers = {
  donorbox: {
    name: 'Donorbox',
    account: { means: 'the last part of the campaign’s address', example: 'paper', pattern: slug },
    page: 'https://donorbox.org/{account}?utm_campaign={campaign}&utm_content={variant}',
    notes: [
      'Donorbox keeps `utm_campaign` and `utm_content` with each donation: the campaign and the wording.',
      'Donorbox’s own article on pre-filled fields could not be read for this recipe, so no link carries an amount. Once you have read it, templates of your own may.',
    ],
    sources: ['https://github.com/donorbox/donorbox-api'],
    checked,
  },
  'every-org': {
    name: 'Every.org',
    account: { means: 'the nonprofit’s name in its address, or its EIN', example: 'paper', pattern: slug },
    page: `${everyOrg}?${everyOrgEnd}`,
    once: `${everyOrg}?amount={amount}&frequency=ONCE&${everyOrgEnd}`,
    monthly: `${everyOrg}?amount={amount}&frequency=MONTHLY&${everyOrgEnd}`,
    yearly: `${everyOrg}?amount={amount}&frequency=YEARLY&${everyOrgEnd}`,
    notes: [
      'No currency can be told; the documentation counts in dollars.',
      'Every.org’s own button adds `utm_campaign` and `utm_content`, as these links do; where they are shown is not documented.',
      'To bring givers back to `/thank-you/`, write templates of your own with `success_url`.',
    ],
    sources: ['https://docs.every.org/docs/donate-link', 'https://github.com/everydotorg/donate-button'],
    checked,
  },
  givebutter: {
    name: 'Givebutter',
    account: { means: 'the last part of the campaign’s address', example: 'paper', pattern: slug },
    page: 'https://givebutter.com/{account}',
    notes: [
      'Amounts and frequencies are documented for pages of your own that hold a Givebutter widget, not for pages at givebutter.com. With such a page, write templates of your own: `once: https://paper.example/give?amount={amount}&utm_campaign={campaign}`, and `monthly` and `yearly` with `&frequency=monthly` and `&frequency=yearly`.',
      'A page with a widget keeps `utm_campaign` and `utm_content` with each gift.',
    ],
    sources: [
      'https://docs.givebutter.com/widgets/advanced/url-prefill',
      'https://docs.givebutter.com/widgets/advanced/analytics',
    ],
    checked,
  },
  'ko-fi': {
    name: 'Ko-fi',
    account: { means: 'the name of the page', example: 'paper', pattern: slug },
    page: 'https://ko-fi.com/{account}',
    notes: [
      'Nothing in Ko-fi’s help names an address with an amount, a frequency or a campaign: its page asks for all of it.',
    ],
    sources: [
      'https://help.ko-fi.com/hc/en-us/articles/360009392953-Supporting-a-Creator-Public-and-Private-Options',
      'https://help.ko-fi.com/hc/en-us/articles/115003980093-How-do-I-get-paid-',
    ],
    checked,
  },
  liberapay: {
    name: 'Liberapay',
    account: { means: 'the name of the account', example: 'paper', pattern: /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,31}$/ },
    page: liberapay,
    monthly: `${liberapay}&amount={amount}&period=monthly`,
    yearly: `${liberapay}&amount={amount}&period=yearly`,
    notes: [
      'Liberapay has no proper single gifts, so `once` cannot be asked for.',
      'The account must accept the appeal’s `currency`: Liberapay ignores an amount in another.',
      'It takes no campaign and no wording.',
    ],
    sources: [
      'https://github.com/liberapay/liberapay.com/issues/1790',
      'https://github.com/liberapay/liberapay.com/blob/master/templates/macros/your-tip.html',
      'https://github.com/liberapay/liberapay.com/blob/master/www/%25username/donate.spt',
    ],
    checked,
  },
  'news-revenue-hub': {
    name: 'News Revenue Hub',
    account: {
      means: 'what stands before `.fundjournalism.org`',
      example: 'paper',
      pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    },
    page: revEngine,
    once: `${revEngine}?amount={amount}&frequency=once`,
    monthly: `${revEngine}?amount={amount}&frequency=monthly`,
    yearly: `${revEngine}?amount={amount}&frequency=yearly`,
    notes: [
      'The page has the currency; none can be told. A page at a host of your own takes the same parameters: write templates.',
      'It takes a `campaign` too, which must be the id of a campaign at Salesforce. If your appeals’ `campaign` is one, write templates of your own that end in `&campaign={campaign}`.',
    ],
    sources: ['https://github.com/newsrevenuehub/rev-engine'],
    checked,
  },
  'open-collective': {
    name: 'Open Collective',
    account: { means: 'the collective’s name in its address', example: 'paper', pattern: slug },
    page: `${openCollective}?tags={campaign}`,
    once: `${openCollective}?interval=oneTime&amount={amount}&tags={campaign}`,
    monthly: `${openCollective}?interval=month&amount={amount}&tags={campaign}`,
    yearly: `${openCollective}?interval=year&amount={amount}&tags={campaign}`,
    notes: [
      'The currency is the collective’s own; none can be told.',
      'The campaign becomes a tag of the contribution, of 32 characters at most. The wording is not told.',
      'To bring givers back to `/thank-you/`, write templates of your own with `redirect`.',
    ],
    sources: [
      'https://github.com/opencollective/documentation/blob/main/collectives/raising-money/creating-custom-fundraising-urls.md',
      'https://github.com/opencollective/opencollective-frontend/blob/main/lib/UrlQueryHelper.ts',
      'https://github.com/opencollective/opencollective/issues/6264',
    ],
    checked,
  },
  paypal: {
    name: 'PayPal',
    account: {
      means: 'the merchant id of the account, 13 letters and digits',
      example: 'ABCDEFGHJKLM2',
      pattern: /^[A-Z0-9]{13}$/,
    },
    page: `${payPal}&${payPalEnd}`,
    once: `${payPal}&amount={amount}&${payPalEnd}`,
    notes: [
      'PayPal’s page offers to make a gift monthly; a link cannot, so `monthly` and `yearly` cannot be asked for.',
      'The campaign is sent as `item_number`, which PayPal hands back with the payment. It takes no wording.',
      'PayPal keeps this under its archived documentation and points new integrations to its payment links. With one of those, or a saved Donate button, write its address as `support` instead.',
    ],
    sources: [
      'https://developer.paypal.com/archive/paypal-payments-standard/integration-guide/html-example-donate',
      'https://developer.paypal.com/archive/paypal-payments-standard/integration-guide/Appx-websitestandard-htmlvariables',
      'https://developer.paypal.com/archive/paypal-payments-standard/integration-guide/checkout-exp-donate',
    ],
    checked,
  },
  stripe: {
    name: 'Stripe payment links',
    account: { means: 'what stands after `buy.stripe.com/`', example: 'abc123DEF', pattern: /^[A-Za-z0-9_]+$/ },
    page: 'https://buy.stripe.com/{account}?client_reference_id={campaign}&utm_campaign={campaign}&utm_content={variant}',
    notes: [
      'A link cannot tell an amount: make a payment link for each amount and frequency at Stripe, and write its address beside the amount (`{amount: 20, to: "https://buy.stripe.com/…"}`). `account` is then a link whose customers choose what to pay.',
      'The campaign is kept with the payment as `client_reference_id`. Where the link redirects after payment, such as to `/thank-you/`, Stripe adds `utm_campaign` and `utm_content` to that address.',
      'Stripe drops values with anything but letters, digits, `-` and `_`; a `campaign` holds nothing else.',
    ],
    sources: ['https://docs.stripe.com/payment-links/url-parameters'],
    checked,
  },
  vipps: {
    name: 'Vipps',
    account: { means: 'the number of the donations sales unit, with its zeros', example: '1234', pattern: /^\d{1,6}$/ },
    page: 'https://qr.vipps.no/donations/{account}?reference={campaign}',
    notes: [
      'A link cannot tell an amount or a frequency: the app asks for both.',
      'The campaign is sent as `reference`: letters, digits, `-`, `_` and spaces, 50 at most.',
      'This is Norway’s. For MobilePay, write the same address at `qr.mobilepay.dk` or `qr.mobilepay.fi` as `support`.',
    ],
    sources: ['https://developer.vippsmobilepay.com/docs/APIs/donations-api/donation-links-and-qr/'],
    checked,
  },
} satisfies Record<string, Provider>;

export type ProviderName = keyof typeof providers;

/** What is known of a provider. */
export function providerOf(name: ProviderName): Provider {
  return providers[name];
}
