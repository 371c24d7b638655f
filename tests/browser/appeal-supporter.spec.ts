import { appeals, closeButton, day, headline, hour, kept, keepOnly, noon, openAt } from './appeals.ts';
import { seenAppeals, story, supporterButton } from './appeals.ts';
import type { Place } from './appeals.ts';
import { pageTypes } from './page-types.ts';
import { expect, test } from './reader.ts';

const places = Object.keys(appeals) as Place[];
const thanks = 'Thank you. This browser will show you no appeal for 180 days.';

test.describe('a reader who supports the title', { tag: '@scripts' }, () => {
  test('says so, is thanked where they said it, and is not asked again', async ({ page }) => {
    for (const place of places) {
      await keepOnly(page, {});
      await page.goto(story);
      await supporterButton(page, place).click();
      await expect(seenAppeals(page)).toHaveCount(0);
      await expect(page.locator('.appeal-thanks:visible')).toHaveCount(1);
      await expect(page.locator('.appeal-thanks:visible')).toBeFocused();
      await expect(page.locator('.appeal-thanks:visible')).toHaveText(thanks);
      await expect(page.locator('.appeal-thanks:visible')).toBeInViewport();
    }
    for (const address of [story, '', pageTypes['a section'], pageTypes['a standing page']]) {
      await page.goto(address);
      await expect(headline(page)).toBeVisible();
      await expect(seenAppeals(page)).toHaveCount(0);
      await expect(page.locator('.appeal-thanks:visible')).toHaveCount(0);
    }
  });

  test('can say so by keyboard alone', { tag: '@keys' }, async ({ page }) => {
    await page.goto(story);
    await closeButton(page, 'inline').focus();
    await page.keyboard.press('Shift+Tab');
    await expect(supporterButton(page, 'inline')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByText(thanks).filter({ visible: true })).toBeFocused();
  });

  test('is asked again after 180 days and not a second before', { tag: '@desktop' }, async ({ page }) => {
    await openAt(page, story, noon);
    await supporterButton(page, 'top').click();
    await openAt(page, story, noon + 180 * day - 1000);
    await expect(headline(page)).toBeVisible();
    await expect(seenAppeals(page)).toHaveCount(0);
    await openAt(page, story, noon + 180 * day);
    await expect(closeButton(page, 'top')).toBeVisible();
  });
});

test.describe('the page of thanks', () => {
  const remembered = 'this browser remembers for 180 days that you support us';

  test('has the browser remember who gave, and says so', { tag: ['@scripts', '@desktop'] }, async ({ page }) => {
    // With whatever a provider adds to the address.
    await openAt(page, 'thank-you/?utm_campaign=your-paper&session=1', noon);
    await expect(headline(page)).toHaveText('Thank you');
    await expect(page.getByText(remembered)).toBeVisible();
    expect(await kept(page)).toEqual({ 'appeal-supporter': String(noon) });
    await openAt(page, story, noon + 180 * day - 1000);
    await expect(headline(page)).toBeVisible();
    await expect(seenAppeals(page)).toHaveCount(0);
    await openAt(page, story, noon + 180 * day);
    await expect(closeButton(page, 'top')).toBeVisible();
  });

  test('is a plain page that says nothing of it', { tag: '@no-script' }, async ({ page }) => {
    await page.goto(pageTypes['the page of thanks']);
    await expect(headline(page)).toHaveText('Thank you');
    await expect(page.getByText(remembered)).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: 'Front page' }).click();
    await expect(seenAppeals(page)).toHaveCount(1);
  });
});

test.describe('the privacy page', () => {
  const items = {
    'appeal-closed': 'That you closed an appeal, and when',
    'appeal-supporter': 'That you support us, and since when',
    'appeal-wording': 'Which of two wordings of an appeal you were shown',
    'stories-read': 'How many stories you read this month',
  };

  test('says what is kept now, and has all of it forgotten', { tag: ['@scripts', '@desktop'] }, async ({ page }) => {
    await page.goto(pageTypes['the privacy page']);
    for (const words of Object.values(items))
      await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
    await expect(page.getByText('Kept now.').filter({ visible: true })).toHaveCount(0);

    // A story counts and draws a wording; closing and supporting are the reader's.
    await page.goto(story);
    await closeButton(page, 'top').click();
    await page.goto(pageTypes['the privacy page']);
    await expect(seenAppeals(page)).toHaveCount(0);
    for (const [name, words] of Object.entries(items)) {
      const now = page.getByRole('listitem').filter({ hasText: words }).getByText('Kept now.');
      await expect(now, name).toBeVisible({ visible: name !== 'appeal-supporter' });
    }

    const forget = page.getByRole('button', { name: 'Forget all of it' });
    await forget.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Forgotten.');
    await expect(forget).toBeFocused();
    await expect(page.getByText('Kept now.').filter({ visible: true })).toHaveCount(0);
    expect(await kept(page)).toEqual({});
    await page.goto(pageTypes['a section']);
    await expect(seenAppeals(page)).toHaveCount(1);
  });

  test(
    'forgets who supports the title, and nothing that is not its own',
    { tag: ['@scripts', '@desktop'] },
    async ({ page }) => {
      const then = String(Date.now() - hour);
      await keepOnly(page, { 'appeal-supporter': then, 'another-tool': 'its own' });
      await page.goto(pageTypes['the privacy page']);
      await expect(page.getByRole('listitem').filter({ hasText: items['appeal-supporter'] })).toContainText(
        'Kept now.',
      );
      await page.getByRole('button', { name: 'Forget all of it' }).click();
      expect(await kept(page)).toEqual({ 'another-tool': 'its own' });
      await page.goto(story);
      await expect(seenAppeals(page)).toHaveCount(3);
    },
  );

  test('has no button that would do nothing, and claims to keep nothing', { tag: '@no-script' }, async ({ page }) => {
    await page.goto(pageTypes['the privacy page']);
    await expect(page.getByRole('heading', { name: 'What this browser keeps' })).toBeVisible();
    await expect(page.locator('.privacy-controls button')).toHaveCount(1);
    await expect(page.locator('.privacy-controls button:visible, .privacy-controls .now:visible')).toHaveCount(0);
  });
});
