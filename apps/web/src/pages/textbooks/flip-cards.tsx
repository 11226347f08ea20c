/** Cards with two sides: a press or the keyboard turns one over. */
import { useState } from 'react';
import { SimpleGrid, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Content } from './use-textbooks.ts';

type Card = Content['cards'][number];

export function FlipCards({ cards }: { cards: Card[] }) {
  const { t } = useTranslation();
  if (cards.length === 0) return null;
  return (
    <Stack component="section" gap="xs">
      <Title order={3} fz="h4">
        {t('textbooks.cards')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('textbooks.cards_hint')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {cards.map((card, i) => (
          <li key={card.id}>
            <FlipCard card={card} n={i + 1} />
          </li>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function FlipCard({ card: { front, back }, n }: { card: Card; n: number }) {
  const { t } = useTranslation();
  const [turned, setTurned] = useState(false);
  const text = turned ? back : front;
  return (
    <UnstyledButton
      className="card-link"
      w="100%"
      mih={96}
      aria-label={t(turned ? 'textbooks.card_back' : 'textbooks.card_front', { n, text })}
      style={{
        textAlign: 'center',
        display: 'grid',
        placeItems: 'center',
        ...(turned ? { background: 'var(--mantine-primary-color-light)' } : {}),
      }}
      onClick={() => {
        setTurned(!turned);
      }}
    >
      <Text
        fw={turned ? 400 : 600}
        aria-live="polite"
        style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
      >
        {text}
      </Text>
    </UnstyledButton>
  );
}
